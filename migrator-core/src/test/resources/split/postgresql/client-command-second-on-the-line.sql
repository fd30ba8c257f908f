\timing \c lantern
