# A package that needs another, which nobody has.
find_package(NoSuchThing REQUIRED)
