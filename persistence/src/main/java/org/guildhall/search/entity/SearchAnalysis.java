package org.guildhall.search.entity;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How words become terms. Stemmed: "vases" finds "vase". Plain: as written, where a typo is
 * measured in letters. Prefix: every beginning of a word, for suggestions.
 */
public class SearchAnalysis implements LuceneAnalysisConfigurer {
  static final String STEMMED = "stemmed";
  static final String PLAIN = "plain";
  static final String PREFIX = "prefix";

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    // snowballPorter is not found by the server's modules at deployment; porterStem is
    context
        .analyzer(STEMMED)
        .custom()
        .tokenizer("standard")
        .tokenFilter("lowercase")
        .tokenFilter("asciiFolding")
        .tokenFilter("porterStem");
    context
        .analyzer(PLAIN)
        .custom()
        .tokenizer("standard")
        .tokenFilter("lowercase")
        .tokenFilter("asciiFolding");
    context
        .analyzer(PREFIX)
        .custom()
        .tokenizer("standard")
        .tokenFilter("lowercase")
        .tokenFilter("asciiFolding")
        .tokenFilter("edgeNGram")
        .param("minGramSize", "2")
        .param("maxGramSize", "15");
  }
}
