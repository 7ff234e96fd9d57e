--liquibase formatted sql

--changeset development:0127-missing-dates splitStatements:false
-- What the register lacks can always be filled in: without an end of the probation nobody is converted.
drop trigger development_dates on app.person;
create trigger development_dates before update of admitted_on, probation_until on app.person for each row
  when ((old.admitted_on is not null and new.admitted_on is distinct from old.admitted_on)
    or (old.probation_until is not null and new.probation_until is distinct from old.probation_until)) execute function app.development_dates();
