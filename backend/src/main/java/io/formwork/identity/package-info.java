/**
 * Who acts: users, their logins and the roles they hold in each app. It owns the tables app_user, role_member and
 * login_failure, and promises that an {@link io.formwork.identity.Actor} is known without asking the database for each
 * request. What a role may do is decided by {@code access}.
 */
@NullMarked
package io.formwork.identity;

import org.jspecify.annotations.NullMarked;
