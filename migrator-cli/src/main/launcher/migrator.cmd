@echo off
rem Starts the command line. Looks for migrator-*.jar beside itself, or where MIGRATOR_JAR says.
setlocal
set "jar=%MIGRATOR_JAR%"
if "%jar%"=="" for %%f in ("%~dp0migrator-?.*.jar" "%~dp0lib\migrator-?.*.jar") do set "jar=%%~ff"
if not exist "%jar%" (
  echo migrator: no migrator-*.jar beside %~f0; set MIGRATOR_JAR 1>&2
  exit /b 2
)
set "java=java"
if not "%JAVA_HOME%"=="" if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %MIGRATOR_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
