/** Whom trade statistics name: countries, and areas that are none, such as the world. */
package org.entente.trade.area;
