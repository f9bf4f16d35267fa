CREATE TABLE installation (
    name VARCHAR(64) ${exact} NOT NULL PRIMARY KEY,
    setting VARCHAR(255) NOT NULL
) ${table}
