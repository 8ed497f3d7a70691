# Writes OUTPUT, a source with the text of each of STUDIES.
set(text "#include \"engine/sweep/study.h\"\n\nnamespace inkling {\n\nconst std::vector<std::pair<std::string, std::string>>& shippedStudyTexts() {\n  static const std::vector<std::pair<std::string, std::string>> all{\n")
foreach(study ${STUDIES})
  get_filename_component(name ${study} NAME_WE)
  file(READ ${study} content)
  string(APPEND text "    {\"${name}\", R\"json(${content})json\"},\n")
endforeach()
string(APPEND text "  };\n  return all;\n}\n\n}  // namespace inkling\n")
file(WRITE ${OUTPUT} "${text}")
