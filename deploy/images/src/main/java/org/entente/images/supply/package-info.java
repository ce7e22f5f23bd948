/** What the programs are made of: libraries, their licences, and the weaknesses that are known of them. */
package org.entente.images.supply;
