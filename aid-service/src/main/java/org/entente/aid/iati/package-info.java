/** The code lists of IATI 2.03 that activities are written in. */
package org.entente.aid.iati;
