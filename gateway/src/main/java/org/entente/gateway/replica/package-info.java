/** Several addresses of one service, where nothing in front of them spreads connections: as processes of one machine. */
package org.entente.gateway.replica;
