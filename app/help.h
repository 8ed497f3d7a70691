// How --help looks, and what is said of names that are not known.
#pragma once

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// Two columns, wrapped at 100 characters.
std::shared_ptr<CLI::FormatterBase> helpFormatter();

/// Lines of at most `width` characters, every one after the first indented.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent);

/// Throws Error(Usage) with the nearest names for a command or an option that the program does not
/// have.
void refuseUnknownNames(const CLI::App& program, const std::vector<std::string>& arguments);

}  // namespace inkling
