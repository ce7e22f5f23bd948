/**
 * The contract of change events: schemas made from a service's OpenAPI document, the gate that keeps versions compatible
 * and released ones as they are, and the check of live records.
 */
package org.entente.chassis.testkit.schema;
