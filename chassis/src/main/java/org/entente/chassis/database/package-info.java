/** How a service comes into its database, and whether the tables that it needs are there. */
package org.entente.chassis.database;
