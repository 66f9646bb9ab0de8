package dev.contacts.inmemory;

import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store of which some calls are answered by a saboteur. */
final class SabotagedStore implements ContactStore {

    private final ContactStore honest;
    private final Saboteur saboteur;

    SabotagedStore(ContactStore honest, Saboteur saboteur) {
        this.honest = honest;
        this.saboteur = saboteur;
    }

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        Workspace used = saboteur.workspace(workspace);
        return honest.inTransaction(used, tx -> work.apply(transaction(used, tx)));
    }

    private StoreTransaction transaction(Workspace workspace, StoreTransaction tx) {
        return (StoreTransaction) Proxy.newProxyInstance(
                SabotagedStore.class.getClassLoader(),
                new Class<?>[] {StoreTransaction.class},
                (proxy, method, arguments) -> role(workspace, tx, method));
    }

    private Object role(Workspace workspace, StoreTransaction tx, Method roleMethod) throws Throwable {
        Object role = call(roleMethod, tx);
        return Proxy.newProxyInstance(
                SabotagedStore.class.getClassLoader(),
                new Class<?>[] {roleMethod.getReturnType()},
                (proxy, method, arguments) -> saboteur.answer(new Call(
                        honest,
                        workspace,
                        tx,
                        roleMethod,
                        role,
                        method,
                        arguments == null ? List.of() : Arrays.asList(arguments))));
    }

    private static Object call(Method method, Object target, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Answers calls of roles, honestly or not. */
    interface Saboteur {

        Object answer(Call call) throws Throwable;

        default Workspace workspace(Workspace asked) {
            return asked;
        }
    }

    /** One call of a role. */
    record Call(
            ContactStore store,
            Workspace workspace,
            StoreTransaction transaction,
            Method roleMethod,
            Object role,
            Method method,
            List<? extends @Nullable Object> arguments) {

        boolean is(String name) {
            return (roleMethod.getName() + "." + method.getName()).equals(name);
        }

        /** The batch that is the call's first argument. */
        <T> List<T> batch(Class<T> type) {
            return ((Collection<?>) arguments.get(0)).stream().map(type::cast).toList();
        }

        Object honestly() throws Throwable {
            return call(method, role, arguments.toArray());
        }

        Object honestlyWith(Object first) throws Throwable {
            Object[] changed = arguments.toArray();
            changed[0] = first;
            return call(method, role, changed);
        }

        /** The same call in a transaction of its own. */
        Object atOnce() {
            return store.<Object>inTransaction(workspace, other -> {
                try {
                    return call(method, call(roleMethod, other), arguments.toArray());
                } catch (RuntimeException | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
