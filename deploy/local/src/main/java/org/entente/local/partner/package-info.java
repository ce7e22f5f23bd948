/**
 * Partners on the local Kafka: who they are, what they may read, and how much of it in a second. On Kubernetes the same is
 * one resource, see {@code deploy/helm/examples/strimzi}.
 */
package org.entente.local.partner;
