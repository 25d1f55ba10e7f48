CREATE TABLE app_user (
  id BIGINT NOT NULL PRIMARY KEY,
  login VARCHAR(100) NOT NULL,
  name VARCHAR(200) NOT NULL,
  email VARCHAR(254) NULL,
  department VARCHAR(200) NULL,
  password_hash VARCHAR(255) NULL,
  admin BOOLEAN NOT NULL,
  active BOOLEAN NOT NULL,
  language VARCHAR(2) NOT NULL,
  credential_version INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  UNIQUE KEY uq_app_user_login (login),
  KEY ix_app_user_name (name)
);

CREATE TABLE role_member (
  id BIGINT NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL,
  app VARCHAR(20) CHARACTER SET ascii NOT NULL,
  role VARCHAR(40) CHARACTER SET ascii NOT NULL,
  UNIQUE KEY uq_role_member (user_id, app, role),
  KEY ix_role_member_role (app, role),
  CONSTRAINT fk_role_member_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
);

CREATE TABLE login_failure (
  login_key CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  failures INT NOT NULL,
  last_at DATETIME(3) NOT NULL
);
