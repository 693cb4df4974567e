"""Runs one night of one portal in a process of its own: `python -m pipeline.crawl.run JOB RESULT`, both JSON files.

A process of its own because Twisted's reactor cannot be started twice, and because whatever a portal does to it ends there.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Any

from scrapy.crawler import CrawlerProcess

from pipeline.crawl.plan import Job
from pipeline.crawl.spider import PortalSpider
from pipeline.store import write_text

MAX_BODY = 20_000_000  # bytes of one answer, packed or unpacked
NIGHT = 6 * 3600  # seconds that one portal may take
RETRIES = 3


def settings(job: Job) -> dict[str, Any]:
    """Return Scrapy's settings: polite, bounded, and nothing that Scrapy would do beside the crawl."""
    plan = job.plan()
    pace = 0.0 if job.is_test else plan.delay
    here = "pipeline.crawl.middlewares"
    return {
        "USER_AGENT": job.user_agent, "ROBOTSTXT_OBEY": True, "CCHC_HOSTS": list(job.hosts), "CCHC_IS_TEST": job.is_test,
        "DOWNLOAD_DELAY": pace, "DOWNLOAD_DELAY_JITTER": 0.0, "CONCURRENT_REQUESTS": plan.concurrency, "CONCURRENT_REQUESTS_PER_DOMAIN": plan.concurrency,
        "AUTOTHROTTLE_ENABLED": not job.is_test, "AUTOTHROTTLE_START_DELAY": pace, "AUTOTHROTTLE_MAX_DELAY": 60.0, "AUTOTHROTTLE_TARGET_CONCURRENCY": float(plan.concurrency),
        "DOWNLOAD_TIMEOUT": 2.0 if job.is_test else 60.0, "DOWNLOAD_MAXSIZE": MAX_BODY, "DOWNLOAD_WARNSIZE": 0, "DOWNLOAD_FAIL_ON_DATALOSS": True,
        "RETRY_TIMES": 1 if job.is_test else RETRIES, "REDIRECT_MAX_TIMES": 5, "CLOSESPIDER_TIMEOUT": NIGHT, "COOKIES_ENABLED": False, "TELNETCONSOLE_ENABLED": False,
        "DNS_RESOLVER": f"{here}.PublicResolver", "LOG_LEVEL": "WARNING", "REFERER_ENABLED": False, "HTTPPROXY_ENABLED": False, "METAREFRESH_ENABLED": False,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "DOWNLOADER_MIDDLEWARES": {
            "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
            f"{here}.Fence": 50, f"{here}.Robots": 100, f"{here}.Pace": 860, f"{here}.WireTap": 870,
        },
    }  # fmt: skip


def main(job_file: Path, result_file: Path) -> int:
    """Crawl and write the result; returns 0 where the crawl came to its end, whatever it met on the way."""
    job = Job(**json.loads(job_file.read_text(encoding="utf-8")))
    logging.getLogger("py.warnings").setLevel(logging.ERROR)
    process = CrawlerProcess(settings(job))
    crawler = process.create_crawler(PortalSpider)
    process.crawl(crawler, job=job)
    process.start()
    spider = crawler.spider
    if not isinstance(spider, PortalSpider) or crawler.stats is None:
        return 1
    stats = crawler.stats.get_stats()
    spider.counts["forbidden"] = stats.get("robotstxt/forbidden", 0)
    if defects := stats.get("spider_exceptions/count", 0):
        spider.fail(job.portal, "listing", f"{defects} answers could not be understood; see crawl.log, and please report it")
    result = {
        "counts": dict(spider.counts), "failures": spider.failures, "wanted": spider.wanted, "addresses": len(spider.seen),
        "resumed": len(spider.done), "requests": stats.get("downloader/request_count", 0), "bytes": stats.get("downloader/response_bytes", 0),
        "reason": stats.get("finish_reason", "unknown"),
    }  # fmt: skip
    write_text(result_file, json.dumps(result, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
