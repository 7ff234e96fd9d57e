package org.zhibu.server.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction writes as its very last statements, because writers of one organisation queue there until they commit. What
 * JPA still holds back is written before, so nobody waits for another row while others wait for him.
 */
public final class LateWrites<T> {
    private final EntityManagerFactory entities;
    private final int place;
    private final Consumer<List<T>> write;

    /** @param place writers of several kinds take their places in this order in every transaction */
    public LateWrites(EntityManagerFactory entities, int place, Consumer<List<T>> write) {
        this.entities = entities;
        this.place = place;
        this.write = write;
    }

    /**
     * Adds to what the current transaction writes at its end. Returns whether it is the first of the transaction.
     *
     * @throws IllegalStateException when the transaction is read-only, or when there is none
     */
    public boolean add(T item) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("This needs a transaction that writes");
        }
        Batch batch = batch();
        batch.items.add(item);
        return batch.items.size() == 1;
    }

    private Batch batch() {
        for (TransactionSynchronization found : TransactionSynchronizationManager.getSynchronizations()) {
            if (found instanceof LateWrites<?>.Batch batch && batch.owner() == this) {
                // the owner is this object, so the items are of its type
                @SuppressWarnings("unchecked")
                Batch own = (Batch) batch;
                return own;
            }
        }
        Batch batch = new Batch();
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch;
    }

    private final class Batch implements TransactionSynchronization, Ordered {
        private final List<T> items = new ArrayList<>();

        LateWrites<T> owner() {
            return LateWrites.this;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 100 + place;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Objects.requireNonNull(EntityManagerFactoryUtils.getTransactionalEntityManager(entities))
                    .flush();
            write.accept(items);
        }
    }
}
