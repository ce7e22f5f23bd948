package org.entente.chassis.database;

/** All tables that this version needs are there. Told once in the life of a process, before it is ready. */
public record SchemaComplete() {}
