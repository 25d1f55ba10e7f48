package io.formwork.identity;

import io.formwork.identity.login.OwnedPasswords;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.startup.StartupTask;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the user {@code admin} in an empty installation, and shows its generated password this once. */
@Singleton
class FirstAdministrator implements StartupTask {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LOGIN = "admin";
    private static final int PASSWORD_LENGTH = 16;

    private final UserRepository rows;
    private final UserService users;
    private final Transactions transactions;
    private final FormworkSettings settings;
    private final OwnedPasswords passwords;

    FirstAdministrator(
            UserRepository rows,
            UserService users,
            Transactions transactions,
            FormworkSettings settings,
            OwnedPasswords passwords) {
        this.rows = rows;
        this.users = users;
        this.transactions = transactions;
        this.settings = settings;
        this.passwords = passwords;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void run() {
        if (transactions.read(rows::count) > 0) {
            return;
        }
        String given = settings.adminPassword();
        String password = given == null ? DataFolder.randomText().substring(0, PASSWORD_LENGTH) : given;
        String name = switch (settings.language()) {
            case ZH -> "管理员";
            case EN -> "Administrator";
        };
        User admin = users.create(Actor.system(), new NewUser(LOGIN, name, null, password, true, settings.language()));
        if (given == null) {
            passwords.demandNew(Actor.system(), admin.id());
            log.info(
                    "The first user is '{}' with the password  {}  (shown only this once; another is chosen at the login)",
                    LOGIN,
                    password);
        }
    }
}
