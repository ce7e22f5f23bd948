/** The classification of aid by the OECD's Development Assistance Committee: what money is for. */
package org.entente.aid.sector;
