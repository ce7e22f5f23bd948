/** The one door to the platform: which service answers which paths, and where and how patiently it is asked. */
package org.entente.gateway;
