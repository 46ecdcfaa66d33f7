// Texts of bustap that a person reads.
#pragma once

#include <QCoreApplication>

namespace inspector::cli {

/// Cli::tr() translates; the commands share one context.
class Cli {
    Q_DECLARE_TR_FUNCTIONS(bustap)
};

} // namespace inspector::cli
