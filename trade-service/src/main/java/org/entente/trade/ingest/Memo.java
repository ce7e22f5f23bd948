package org.entente.trade.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what codes stand for, since a file of millions of rows has few of them. It forgets all when it has many, so that
 * no file fills the memory.
 *
 * @param <K> what is looked up
 * @param <V> what is remembered of it
 */
public final class Memo<K, V> {

    private static final int MOST = 20_000;

    private final Map<K, V> known = new HashMap<>();
    private final Function<K, V> finding;

    /** @param finding what it throws is thrown each time */
    public Memo(Function<K, V> finding) {
        this.finding = finding;
    }

    public V get(K key) {
        V value = known.get(key);
        if (value == null) {
            value = finding.apply(key);
            if (known.size() == MOST) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
