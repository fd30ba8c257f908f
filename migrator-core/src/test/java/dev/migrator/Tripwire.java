package dev.migrator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Passes everything on to the real driver and counts what reaches the server. At the call it is set to, before or after it is
 * sent, the session dies, and from then on nothing works any more: what a killed process leaves to its server.
 */
final class Tripwire extends AbstractDataSource {

    private static final Set<String> COUNTED = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "executeBatch",
            "commit",
            "setAutoCommit");

    private final DataSource real;
    private final int call;
    private final boolean after;
    private int calls;
    private boolean tripped;
    private @Nullable Connection session;

    /** @param call the one it trips at, from 1; zero to only count */
    Tripwire(DataSource real, int call, boolean after) {
        this.real = real;
        this.call = call;
        this.after = after;
    }

    int calls() {
        return calls;
    }

    boolean tripped() {
        return tripped;
    }

    @Override
    public Connection getConnection() throws SQLException {
        requireAlive();
        Connection connection = real.getConnection();
        session = connection;
        return (Connection) wired(connection, Connection.class);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private Object wired(Object target, Class<?> type) {
        return Proxy.newProxyInstance(
                Tripwire.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> invoke(target, method, arguments));
    }

    private @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close") && tripped) {
            return null;
        }
        requireAlive();
        boolean counted = COUNTED.contains(method.getName());
        boolean trips = counted && ++calls == call;
        if (trips && !after) {
            die();
        }
        Object result = pass(target, method, arguments);
        if (trips) {
            die();
        }
        return result instanceof Statement statement && target instanceof Connection
                ? wired(statement, method.getReturnType())
                : result;
    }

    private static @Nullable Object pass(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private void die() throws SQLException {
        tripped = true;
        if (session != null) {
            Connection connection = session;
            // The driver would otherwise commit what is open, or be asked to roll it back.
            connection.abort(Runnable::run);
            connection.close();
        }
        requireAlive();
    }

    private void requireAlive() throws SQLException {
        if (tripped) {
            throw new SQLException("the process is dead", "08006");
        }
    }
}
