CREATE TABLE department (
  id BIGINT NOT NULL PRIMARY KEY,
  parent_id BIGINT NULL,
  path VARCHAR(700) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  english_name VARCHAR(200) NULL,
  code VARCHAR(60) NULL,
  head_id BIGINT NULL,
  place INT NOT NULL,
  UNIQUE KEY uq_department_path (path),
  UNIQUE KEY uq_department_code (code),
  UNIQUE KEY uq_department_name (parent_id, name),
  KEY ix_department_place (parent_id, place),
  KEY ix_department_name (name),
  CONSTRAINT fk_department_parent FOREIGN KEY (parent_id) REFERENCES department (id),
  CONSTRAINT fk_department_head FOREIGN KEY (head_id) REFERENCES app_user (id)
);

CREATE TABLE department_deputy (
  id BIGINT NOT NULL PRIMARY KEY,
  department_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  UNIQUE KEY uq_department_deputy (department_id, user_id),
  CONSTRAINT fk_department_deputy_department FOREIGN KEY (department_id) REFERENCES department (id) ON DELETE CASCADE,
  CONSTRAINT fk_department_deputy_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

CREATE TABLE job_position (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  UNIQUE KEY uq_job_position_name (name)
);

CREATE TABLE department_member (
  id BIGINT NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL,
  department_id BIGINT NOT NULL,
  main BOOLEAN NOT NULL,
  position_id BIGINT NULL,
  valid_from DATE NULL,
  valid_until DATE NULL,
  KEY ix_department_member_user (user_id, main),
  KEY ix_department_member_department (department_id, user_id),
  CONSTRAINT fk_department_member_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT fk_department_member_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT fk_department_member_position FOREIGN KEY (position_id) REFERENCES job_position (id)
);

CREATE TABLE manager_line (
  user_id BIGINT NOT NULL PRIMARY KEY,
  manager_id BIGINT NOT NULL,
  KEY ix_manager_line_manager (manager_id),
  CONSTRAINT fk_manager_line_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT fk_manager_line_manager FOREIGN KEY (manager_id) REFERENCES app_user (id)
);

CREATE TABLE person_group (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  UNIQUE KEY uq_person_group_name (name)
);

CREATE TABLE person_group_member (
  id BIGINT NOT NULL PRIMARY KEY,
  group_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  UNIQUE KEY uq_person_group_member (group_id, user_id),
  KEY ix_person_group_member_user (user_id),
  CONSTRAINT fk_person_group_member_group FOREIGN KEY (group_id) REFERENCES person_group (id) ON DELETE CASCADE,
  CONSTRAINT fk_person_group_member_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

INSERT INTO department (id, parent_id, path, name, english_name, place) VALUES (1, NULL, '/1/', '公司', 'Company', 0);

-- What people wrote as their department so far becomes one under the root, and theirs.
UPDATE app_user SET department = NULLIF(TRIM(department), '');

INSERT INTO department (id, parent_id, path, name, place)
SELECT n, 1, CONCAT('/1/', n, '/'), name, n
FROM (SELECT name, 1 + ROW_NUMBER() OVER (ORDER BY name) AS n
      FROM (SELECT department AS name FROM app_user WHERE department IS NOT NULL GROUP BY department) written) numbered;

INSERT INTO department_member (id, user_id, department_id, main)
SELECT u.id, u.id, d.id, TRUE FROM app_user u JOIN department d ON d.parent_id = 1 AND d.name = u.department;
