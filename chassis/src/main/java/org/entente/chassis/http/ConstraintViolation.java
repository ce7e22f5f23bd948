package org.entente.chassis.http;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A write that only the database could find to break a rule, and that the transaction does not survive. */
public final class ConstraintViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private ConstraintViolation(String message, SQLException cause) {
        super(message, cause);
    }

    /** What a failed write is to be told as: one of these if a constraint refused it. */
    public static RuntimeException of(String message, SQLException cause) {
        return server(cause).map(ServerErrorMessage::getConstraint).isPresent()
                ? new ConstraintViolation(message, cause)
                : new IllegalStateException(message, cause);
    }

    /** What the client is told of a unique value or a reference; empty where the fault is ours. */
    Optional<Conflict> conflict() {
        SQLException refused = (SQLException) getCause();
        String detail = server(refused)
                .map(told -> told.getDetail() == null ? "constraint " + told.getConstraint() : told.getDetail())
                .orElseThrow();
        return switch (refused.getSQLState()) {
            case UNIQUE_VIOLATION -> Optional.of(Conflict.unique(detail));
            case FOREIGN_KEY_VIOLATION -> Optional.of(Conflict.referenced(detail));
            default -> Optional.empty();
        };
    }

    private static Optional<ServerErrorMessage> server(SQLException e) {
        return e instanceof PSQLException refused
                ? Optional.ofNullable(refused.getServerErrorMessage())
                : Optional.empty();
    }
}
