-- Departments that were deleted: their ids may still stand in records, so that "all but these" must know them.
CREATE TABLE department_gone (
  id BIGINT NOT NULL PRIMARY KEY
);
