package dev.migrator.schema;

import java.sql.Connection;
import java.sql.Types;
import org.h2.api.AggregateFunction;

/** An aggregate for H2. */
public final class H2Sum implements AggregateFunction {

    private int sum;

    @Override
    public void init(Connection connection) {}

    @Override
    public int getType(int[] inputTypes) {
        return Types.INTEGER;
    }

    @Override
    public void add(Object value) {
        sum += (Integer) value;
    }

    @Override
    public Object getResult() {
        return sum;
    }
}
