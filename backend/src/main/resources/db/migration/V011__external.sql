ALTER TABLE app_user ADD COLUMN external BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE external_person (
  user_id BIGINT NOT NULL PRIMARY KEY,
  app VARCHAR(20) CHARACTER SET ascii NOT NULL,
  form VARCHAR(40) CHARACTER SET ascii NOT NULL,
  stands_for BIGINT NOT NULL,
  KEY ix_external_person_stands_for (stands_for),
  CONSTRAINT fk_external_person_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
);
