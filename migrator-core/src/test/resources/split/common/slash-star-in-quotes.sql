select '/* not a comment', "/*" from lantern;
select '*/';
select '-- nor this';
