package io.formwork.identity.login;

import io.formwork.identity.UserId;
import io.formwork.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What is looked at before somebody is let in. */
@Singleton
record LoginChecks(
        CredentialRepository credentials,
        UserSecurityRepository security,
        LoginAttempts attempts,
        SecondFactor factor,
        SecurityRules rules,
        PasswordPolicy policy,
        KeyHolders keys,
        Transactions transactions) {

    Optional<CredentialRow> find(String login) {
        return transactions.read(() -> credentials.findByLogin(login));
    }

    /** Takes as long for a name that nobody has and for an account that is closed. */
    boolean fits(Optional<CredentialRow> row, String password) {
        String hash = row.map(CredentialRow::passwordHash).orElse(null);
        boolean fits = Passwords.fits(password, hash);
        if (!fits || hash == null || !row.orElseThrow().active()) {
            return false;
        }
        if (Passwords.isOutdated(hash)) {
            String fresh = Passwords.hash(password);
            transactions.write(() -> credentials.rehash(row.orElseThrow().id(), hash, fresh));
        }
        return true;
    }

    boolean needsCode(UserId user) {
        return factor.isEnabled(user);
    }

    boolean isTemporary(UserId user) {
        return transactions
                .read(() -> security.findByUserId(user.value()))
                .filter(UserSecurityRow::passwordTemporary)
                .isPresent();
    }

    int lockMinutes() {
        return rules.current().lockMinutes();
    }
}
