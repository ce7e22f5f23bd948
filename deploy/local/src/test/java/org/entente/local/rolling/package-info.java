/** Several replicas of each service behind the gateway, as an orchestrator runs, replaces and counts them. */
package org.entente.local.rolling;
