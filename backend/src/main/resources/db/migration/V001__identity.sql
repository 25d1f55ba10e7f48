CREATE TABLE app_user (
  id BIGINT NOT NULL PRIMARY KEY,
  login_name VARCHAR(100) NOT NULL,
  display_name VARCHAR(200) NOT NULL,
  department VARCHAR(200) NULL,
  email VARCHAR(254) NULL,
  password_hash VARCHAR(255) NULL,
  administrator BOOLEAN NOT NULL DEFAULT FALSE,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  language VARCHAR(2) NOT NULL DEFAULT 'zh',
  credential_version INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL,
  UNIQUE KEY app_user_login_name (login_name),
  KEY app_user_display_name (display_name)
);

CREATE TABLE role_member (
  id BIGINT NOT NULL PRIMARY KEY,
  app_key VARCHAR(63) NOT NULL,
  role_key VARCHAR(63) NOT NULL,
  user_id BIGINT NOT NULL,
  UNIQUE KEY role_member_once (user_id, app_key, role_key),
  KEY role_member_role (app_key, role_key),
  CONSTRAINT role_member_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
);

CREATE TABLE login_failure (
  login_name VARCHAR(100) NOT NULL PRIMARY KEY,
  failures INT NOT NULL,
  last_at DATETIME(3) NOT NULL
);
