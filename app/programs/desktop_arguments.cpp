#include "app/programs/desktop_arguments.h"

#include "ui/window/presets.h"

#include <QCoreApplication>

namespace inkling {
namespace {

QStringList cardNames() {
  QStringList names;
  for (const auto& preset : startPresets())
    names << QString::fromLatin1(preset.id);
  return names;
}

struct Text {
  Q_DECLARE_TR_FUNCTIONS(inkling::DesktopArguments)
};

OptionText optionText(const QCommandLineOption& option) {
  OptionText text;
  for (const auto& name : option.names()) {
    if (name == QLatin1String("?")) continue;  // for Windows
    text.names.push_back((name.size() == 1 ? "-" : "--") + name.toStdString());
  }
  text.value = option.valueName().toStdString();
  text.help = option.description().toStdString();
  text.group = "Options";
  return text;
}

}  // namespace

DesktopArguments::DesktopArguments()
    : cards(cardNames()),
      card(QStringLiteral("card"),
           Text::tr("Start with a card of the start page: %1.")
               .arg(cards.join(QStringLiteral(", "))),
           QStringLiteral("name")),
      help(parser.addHelpOption()),
      version(parser.addVersionOption()) {
  parser.setApplicationDescription(Text::tr("Quantized compressed sensing with generative priors"));
  parser.addOption(card);
  parser.addPositionalArgument(QStringLiteral("file"),
                               Text::tr("An image, an IDX or .npy file, or an experiment."),
                               QStringLiteral("[file]"));
}

CommandText DesktopArguments::text() const {
  CommandText text;
  text.path = {"inkling"};
  text.description = parser.applicationDescription().toStdString();
  for (const auto* option : {&help, &version, &card})
    text.options.push_back(optionText(*option));
  for (const auto& name : cards)
    text.options.back().choices.push_back(name.toStdString());
  OptionText file;
  file.names = {"file"};
  file.help = Text::tr("An image, an IDX or .npy file, or an experiment.").toStdString();
  file.file = true;
  text.arguments.push_back(file);
  return text;
}

}  // namespace inkling
