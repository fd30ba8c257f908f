\. other.sql
