--liquibase formatted sql

--changeset development:0051-indicators splitStatements:false
-- What committees see of a month: duties, what happened in the month, and what stood at its end (from applicants on).
call app.indicator_table('development',
  array['reports','assessments','talks','conversions','filings','plan_check'],
  array['applications','adopted','chosen','put_up','approved','admitted','elsewhere','recommended',
    'le_thirty_five','le_forty_five','youth','primary_only','junior_plus','senior_plus','front_line','teaching_line','women','students','titled','new_org',
    'concluded','converted','converted_on_time','extended','cancelled',
    'reports_activist','reports_candidate','reports_probation','talks_activist','talks_candidate','talks_other',
    'applicants','activists','tier_ordinary','tier_key','tier_planned','candidates','probationers',
    'planned_min','planned_max','zero_years','admitted_before','admitted_year_before','women_two_years']);
create index development_talk_period on app.development_talk (tenant_id, held_on, case_id);
