// A result as a table, as JSON and as files.
#pragma once

#include "engine/model/result.h"

#include <ostream>
#include <string>

namespace inkling {

/// One line per method and image: PSNR, SSIM, consistency, evaluations, seconds, and with several
/// samples the PSNR of their mean; with several images, an average line per method.
std::string resultTable(const Result& result);

/// Writes the result's JSON to a file, or to out where target is "-".
void writeResultJson(const Result& result, bool trace, const std::string& target,
                     std::ostream& out);

/// Writes to a folder: experiment.json, result.json and the arrays of saveArrays().
void writeResultNumbers(const Result& result, bool trace, const std::string& folder);
/// Writes to a folder, with Qt, the pictures of savePictures() but for further samples, and
/// comparison.png.
void writeResultPictures(const Result& result, const std::string& folder);
/// Whether those may write a file of that name.
bool isResultFile(const std::string& name);

/// The JSON's fields, for the help of the commands that write it.
inline constexpr const char* resultJsonHelp =
    "  experiment      all settings; --experiment reads the file back\n"
    "  complete        false if the run was stopped; results then holds what was finished\n"
    "  failures        a list of {method, message}, one for each method that diverged; the exit "
    "code is\n"
    "                  then 6\n"
    "  results         one object per image and method:\n"
    "    image, method, evaluations, seconds, warnings\n"
    "    psnr, ssim, consistency    of the method's estimate if it has one, else of the first "
    "sample\n"
    "    mean_psnr, mean_ssim       of the mean of the samples\n"
    "    cosine, scaled_psnr        1 bit: cosine to the truth, PSNR after the best scaling\n"
    "    predicted_psnr, converged  message passing: the PSNR that it predicts, and whether its "
    "fixed\n"
    "                               point was reached\n"
    "    sample_consistency         two and more samples: the consistency of each\n"
    "    component_deviations       two and more samples: deviations along their principal "
    "components\n"
    "    coverage                   twenty and more samples, where there is a truth: pixels that "
    "differ;\n"
    "                               50, 80, 90: the share of them within the central 50, 80, 90 "
    "%;\n"
    "                               projections_80: that of random projections; squared_error,\n"
    "                               expected_error: of the mean, and as their variance has it; "
    "ranks\n"
    "    trace                      with --trace: a list with, per step, level, step, evaluations, "
    "beta,\n"
    "                               psnr, ssim, denoised_psnr, denoised_ssim, prior_norm,\n"
    "                               likelihood_norm, consistency, residual, predicted_error,\n"
    "                               ep_residual, ep_iterations\n"
    "  What does not apply, or is not known (no truth, a side under 7 pixels for SSIM), is null.\n";

}  // namespace inkling
