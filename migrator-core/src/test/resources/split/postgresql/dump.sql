--
-- PostgreSQL database dump
--

\restrict 6vJd93

-- Dumped by a database client

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

--
-- Name: hoot(integer); Type: FUNCTION
--

CREATE FUNCTION public.hoot(n integer) RETURNS integer
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (hoot.n > 0) THEN 1
             ELSE 2
         END AS "case";
END;


COMMENT ON FUNCTION public.hoot(n integer) IS 'it''s; a hoot';

CREATE TABLE public.owl (
    id integer NOT NULL,
    name text
);

COPY public.owl (id, name) FROM stdin;
1	Athena; \N
2	it's
\.


SELECT pg_catalog.setval('public.owl_id_seq', 2, true);

ALTER TABLE ONLY public.owl
    ADD CONSTRAINT owl_pkey PRIMARY KEY (id);

\unrestrict 6vJd93

