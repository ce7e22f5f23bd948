/** The contract of a service: what the code does not say in annotations, said once for all types of records. */
package org.entente.chassis.contract;
