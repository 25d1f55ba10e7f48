/**
 * How people prove who they are: passwords and what they must be like, the second factor, sessions and tokens, and how often
 * one may try. It owns the tables login_attempt, login_session, user_security, recovery_code, password_reset and
 * security_setting; no password, code or token is stored or logged as it is.
 */
@NullMarked
package io.formwork.identity.login;

import org.jspecify.annotations.NullMarked;
