/** Looks at what the chart becomes: by helm, by the kinds' schemas, and by rules of our own. */
package org.entente.helm;
