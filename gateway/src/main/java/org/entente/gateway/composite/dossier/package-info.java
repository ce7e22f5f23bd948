/** {@code /v1/dossiers/{a}/{b}}: all that the platform has on two actors, as a page about them shows it. */
package org.entente.gateway.composite.dossier;
