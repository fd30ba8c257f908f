\restrict pDk93
\set ON_ERROR_STOP on
\set ECHO all
\set QUIET
\set AUTOCOMMIT on
\unset ECHO
\encoding UTF8
\pset pager off
\timing
\x \t \a
\echo it 's; \c x' done \\ select 1; \echo more
\qecho `date` \warn "a \ b"
select 2;
  \echo indented
-- a comment
\dt
select 3;
\unrestrict pDk93
