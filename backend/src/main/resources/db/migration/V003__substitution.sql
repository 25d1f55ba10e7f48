CREATE TABLE substitution (
  id BIGINT NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL,
  substitute_id BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE NOT NULL,
  KEY ix_substitution_user (user_id, valid_until),
  KEY ix_substitution_substitute (substitute_id, valid_until),
  CONSTRAINT fk_substitution_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT fk_substitution_substitute FOREIGN KEY (substitute_id) REFERENCES app_user (id)
);
