/**
 * The JSON Schemas of what change events carry, at the addresses that the events name. A schema is made from the
 * service's own OpenAPI document when the service is built, is under version control, and never changes once its version
 * is released.
 */
package org.entente.chassis.schema;
