/** Builds the container images: a base, the four programs on it, their AOT caches and their bills of materials. */
package org.entente.images;
