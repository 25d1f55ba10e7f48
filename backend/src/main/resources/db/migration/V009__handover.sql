CREATE TABLE handover (
  id BIGINT NOT NULL PRIMARY KEY,
  leaver_id BIGINT NOT NULL,
  successor_id BIGINT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  items TEXT NOT NULL,
  done BIGINT NOT NULL,
  kept LONGTEXT NOT NULL,
  started_by BIGINT NOT NULL,
  started_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  KEY ix_handover_leaver (leaver_id, id),
  CONSTRAINT fk_handover_leaver FOREIGN KEY (leaver_id) REFERENCES app_user (id),
  CONSTRAINT fk_handover_successor FOREIGN KEY (successor_id) REFERENCES app_user (id)
);
