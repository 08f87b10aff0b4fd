#!/bin/sh
# Run once by the PostgreSQL container, on an empty volume: the login of the web process, with the password in its file.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$(cat /run/secrets/web-password)" <<'SQL'
create role whence_app nologin;
create role whence_web login password :'password' in role whence_app;
alter role whence_web set statement_timeout = '60s';
alter role whence_web set idle_in_transaction_session_timeout = '120s';
SQL
