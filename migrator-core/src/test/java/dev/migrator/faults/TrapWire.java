package dev.migrator.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Passes every call on to the real driver, counts, and stops where it was told to. */
final class TrapWire {

    /** Whoever waits beyond the trap. */
    interface Keeper {

        /** The trap has been stepped on. Doesn't wait. */
        void announce(String what);

        /** Returns when the caller may go on; that may be never. */
        void hold();
    }

    private static final Set<String> REACHING = Set.of(
            "getConnection", "setAutoCommit", "commit", "rollback", "unwrap", "setSchema", "setCatalog", "isValid");

    private static final Set<Class<?>> WRAPPED =
            Set.of(Connection.class, Statement.class, PreparedStatement.class, CallableStatement.class);

    private final Trap trap;
    private final List<String> statements;
    private final Keeper keeper;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger known = new AtomicInteger();

    /** @param statements those of the scripts, in order, as {@link ScriptSet} has them */
    TrapWire(Trap trap, List<String> statements, Keeper keeper) {
        this.trap = trap;
        this.statements = statements;
        this.keeper = keeper;
    }

    /** One whose calls are counted and never stopped. */
    static TrapWire counting(List<String> statements) {
        return new TrapWire(Trap.NOWHERE, statements, new Keeper() {
            @Override
            public void announce(String what) {}

            @Override
            public void hold() {}
        });
    }

    /** How many calls there were that may have reached the database. */
    int calls() {
        return calls.get();
    }

    /** How many of them were statements of the scripts. */
    int statements() {
        return known.get();
    }

    DataSource around(DataSource real) {
        return wrapped(DataSource.class, real);
    }

    private <T> T wrapped(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                TrapWire.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result = pass(real, method, arguments == null ? new Object[0] : arguments);
                    // By what is declared, since drivers have objects that are several things at once.
                    Class<?> declared = method.getReturnType();
                    return result != null && WRAPPED.contains(declared) ? wrappedAs(declared, result) : result;
                }));
    }

    private <T> T wrappedAs(Class<T> type, Object real) {
        return wrapped(type, type.cast(real));
    }

    private @Nullable Object pass(Object real, Method method, Object[] arguments) throws Throwable {
        if (!isTrapped(real, method, arguments)) {
            return call(real, method, arguments);
        }
        String what = trap + " " + method.getName() + (arguments.length > 0 ? " " + arguments[0] : "");
        if (trap.moment() != Trap.Moment.AFTER) {
            keeper.announce(what);
        }
        if (trap.moment() == Trap.Moment.BEFORE) {
            keeper.hold();
            return call(real, method, arguments);
        }
        try {
            return call(real, method, arguments);
        } finally {
            if (trap.moment() == Trap.Moment.AFTER) {
                keeper.announce(what);
            }
            keeper.hold();
        }
    }

    private boolean isTrapped(Object real, Method method, Object[] arguments) {
        boolean reaches = method.getName().startsWith("execute")
                || REACHING.contains(method.getName())
                || (real instanceof Connection && method.getName().equals("close"));
        if (!reaches) {
            return false;
        }
        int call = calls.incrementAndGet();
        int statement = arguments.length > 0 && arguments[0] instanceof String sql
                ? statements.indexOf(ScriptSet.bare(sql))
                : -1;
        if (statement >= 0) {
            known.incrementAndGet();
        }
        return trap.number() == (trap.watched() == Trap.Watched.CALLS ? call : statement + 1);
    }

    private static @Nullable Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
