// What the start page's cards show: what is measured of an image, and what comes back.
#pragma once

#include "engine/model/experiment.h"
#include "engine/model/result.h"

#include <QImage>
#include <QString>

namespace inkling {

/// The card's experiment with the quick method alone, of which its pictures are made.
Experiment cardExperiment(Experiment experiment);

/// Back-projection and estimate of the first image beside each other, each as large as the image
/// and at most 128 pixels wide. Throws Error(Internal) for a result without a run.
QImage cardPicture(const Result& result);

/// That of a preset, as the program has it with it; null where there is none. take-screenshots
/// --cards makes them anew.
QImage cardPictureOf(const QString& preset);

}  // namespace inkling
